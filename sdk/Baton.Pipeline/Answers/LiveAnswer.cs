namespace Baton.Pipeline.Answers;

/// <summary>What is live of one unit in one environment, from the ledger.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Version">The live version.</param>
/// <param name="Commit">Its commit; empty for none.</param>
/// <param name="Since">When it went live, UTC.</param>
/// <param name="By">Who made it live.</param>
/// <param name="Behind">How many versions the environment before is ahead; null without one, or where this version was never deployed there.</param>
public sealed record LiveAnswer(string Unit, string Environment, string Version, string Commit, DateTimeOffset Since, string By, int? Behind);
