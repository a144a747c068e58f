export { Form } from './form.tsx';
export { useForm } from './use-form.ts';
