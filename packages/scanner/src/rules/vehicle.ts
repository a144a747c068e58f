/** Own cars, hired cars (하허호), business (바사아자) and delivery (배). */
const LETTERS = '가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주하허호바사아자배';

const PLATE = new RegExp(`^(?:0[1-9]|[1-9]\\d|[1-9]\\d{2}) ?[${LETTERS}] ?[1-9]\\d{3}$`);

/** 자동차등록번호 since 2004: two or three digits of the kind of car, a letter of its use, four digits. */
export const isVehiclePlate = (text: string): boolean => PLATE.test(text);
