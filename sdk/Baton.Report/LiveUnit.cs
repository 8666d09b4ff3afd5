using Baton.Core.Releases;

namespace Baton.Report;

/// <summary>What is live of a unit in an environment.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Version">The version.</param>
/// <param name="Since">When it went live, UTC.</param>
/// <param name="By">Who made it live.</param>
/// <param name="Behind">How many versions the environment before is ahead; null without one.</param>
/// <param name="Contracts">What it offers and requires; null where it declares nothing.</param>
internal sealed record LiveUnit(string Unit, string Environment, string Version, DateTimeOffset Since, string By, int? Behind, Contracts? Contracts);
