namespace Baton.Core.Releases;

/// <summary>Facts about one build; the only part of a release that may differ between two builds of one commit.</summary>
/// <param name="At">When it was built, UTC.</param>
/// <param name="By">The user or the CI run.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="Sdk">The .NET SDK's version.</param>
/// <param name="Baton">Baton's own version.</param>
public sealed record BuildFacts(DateTimeOffset At, string By, string Host, string Sdk, string Baton);
