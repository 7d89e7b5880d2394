// Answers as veraPDF does, that every file named to it conforms.
const jobs = process.argv
  .filter((argument) => argument.endsWith('.pdf'))
  .map((name) => ({
    itemDetails: { name },
    validationResult: [{ compliant: true, details: { passedRules: 105 } }],
  }))
process.stdout.write(JSON.stringify({ report: { jobs } }))
