namespace Baton.Deploy;

/// <summary>Who deploys: written into the ledger and the lock.</summary>
/// <param name="By">The user's name.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="ProcessId">This process.</param>
/// <param name="Run">This run.</param>
public sealed record DeployActor(string By, string Host, int ProcessId, string Run);
