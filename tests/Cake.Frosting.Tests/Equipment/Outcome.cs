namespace Cake.Frosting.Tests.Equipment;

/// <summary>What a run of a host left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors, IReadOnlyList<string> Journal);
