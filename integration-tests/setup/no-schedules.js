const { WorkflowScheduler } = require("@medusajs/framework/orchestration")

// Jobs run where a test runs them, and not where a quarter of an hour ends
// during a test.
WorkflowScheduler.prototype.scheduleWorkflow = async () => {}
