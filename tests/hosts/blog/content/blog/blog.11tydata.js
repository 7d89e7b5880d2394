export default { tags: ['posts'], layout: 'layouts/base.njk' }
