import type { Server } from 'node:http';
import type { Clock } from '@bongsu/kit';

/** The pages set their clock by the server's answers, so the answers have to tell the time of the story. */
export const tellTime = (server: Server, clock: Clock): void => {
  server.prependListener('request', (_request, response) => {
    response.setHeader('date', new Date(clock.now().epochMilliseconds).toUTCString());
  });
};
