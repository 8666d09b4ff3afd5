using Baton.Core.Diagnostics;

namespace Baton.Core.Planning;

/// <summary>How one operation of a run ended.</summary>
/// <param name="Id">The operation's id.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Evidence">What was seen: of a satisfied operation its evidence, of a missing one what was missing.</param>
/// <param name="Error">Why it failed or was given up; null for the others.</param>
public sealed record OperationResult(string Id, OperationStatus Status, string Evidence = "", Diagnostic? Error = null);
