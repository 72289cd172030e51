/** A page that frames the tab and answers teams-js as Teams does: `/test-host?path=&as=&theme=&channel=&frame=`. */

export const hostPage = `<!doctype html>
<html lang="en-GB"><head><title>Host</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style></head>
<body><iframe title="The tab"></iframe>
<script>
  const asked = new URLSearchParams(location.search);
  const frame = document.querySelector('iframe');
  const legacy = { theme: asked.get("theme") || "default", locale: 'en-gb', entityId: 'home', subEntityId: asked.get("sub") || "",
    channelId: asked.get('channel') || '', frameContext: asked.get('frame') || 'content', hostClientType: 'web', hostName: 'Teams' };
  const answers = {
    initialize: () => [legacy.frameContext, 'web', JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: { config: {} } } }), '2.58.0'],
    getContext: () => [legacy],
    'authentication.getAuthToken': () => [true, asked.get('as')],
    'settings.setSettings': ([config]) => {
      window.saved = config;
      return [true];
    },
  };
  window.setTheme = (theme) => frame.contentWindow.postMessage({ func: 'themeChange', args: [theme] }, location.origin);
  window.save = () => frame.contentWindow.postMessage({ func: 'settings.save', args: [{}] }, location.origin);
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || !answers[data.func]) return;
    source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: answers[data.func](data.args) }, origin);
  });
  frame.src = asked.get('path') || '/tab';
</script></body></html>`;
