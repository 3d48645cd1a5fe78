import { restoreDatabase } from "../../setup/demo-database"

/** Every file of tests begins with what the demo's tour left, so that none depends on another. */
beforeAll(restoreDatabase)
