console.info('background')
