/** Beacons on their hills, as the word goes on from one to the next. Decoration. */
export const Ridge = () => (
  <svg
    className="ridge"
    viewBox="0 0 960 190"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <path
      className="ridge-far"
      d="M0 128 C70 96 120 74 182 84 S300 132 372 104 S486 40 556 62 S690 128 764 98 S886 60 960 86 V190 H0Z"
    />
    <path
      className="ridge-mid"
      d="M0 154 C92 120 150 122 226 142 S372 168 452 136 S610 104 690 132 S850 164 960 128 V190 H0Z"
    />
    <path className="ridge-near" d="M0 178 C120 152 220 160 340 174 S560 176 700 160 S880 158 960 172 V190 H0Z" />
    <Beacon x={182} y={84} size={0.5} />
    <Beacon x={540} y={57} size={0.7} />
    <Beacon x={872} y={73} size={0.5} />
    <Beacon x={690} y={132} size={1} />
  </svg>
);

interface BeaconProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const Beacon = ({ x, y, size }: BeaconProps) => (
  <g transform={`translate(${x} ${y}) scale(${size})`}>
    <circle className="ridge-glow" cy="-20" r="26" />
    <path className="brand-flame" d="M0-34c6 6 8 10 8 14a8 8 0 0 1-16 0c0-3 1-5 3-7 .5 2 1.5 3.5 3 4-1-4-.5-8 2-11Z" />
    <path className="ridge-stand" d="M-9-10H9L12 4H-12Z" />
  </g>
);
