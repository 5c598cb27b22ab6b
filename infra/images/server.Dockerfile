# One image for api, worker and migrate: the command decides. The server runs from its TypeScript source.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /hummdesk
RUN npm install --global pnpm@12.21.0
COPY . .
RUN pnpm install --frozen-lockfile \
 && pnpm --filter "@hummdesk/{agent,admin,widget}" build \
 && CI=true pnpm install --frozen-lockfile --prod \
 && rm -rf e2e bench docs packages/testkit apps/*/src/**/*.test.ts

FROM node:24.21.0-bookworm-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends dumb-init \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --gid 1001 hummdesk \
 && useradd --uid 1001 --gid 1001 --no-create-home --shell /usr/sbin/nologin hummdesk
WORKDIR /hummdesk
ENV NODE_ENV=production
COPY --from=build --chown=root:root /hummdesk .
USER 1001:1001
EXPOSE 5000 9464
ENTRYPOINT ["dumb-init", "--"]
CMD ["node", "apps/api/src/main.ts"]
