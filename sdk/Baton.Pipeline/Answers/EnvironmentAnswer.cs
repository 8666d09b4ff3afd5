using System.Collections.Immutable;
using Baton.Core.Plugins;

namespace Baton.Pipeline.Answers;

/// <summary>What is live in an environment.</summary>
/// <param name="Environment">Its name.</param>
/// <param name="Version">The live version; null when nothing is live.</param>
/// <param name="Commit">The live commit.</param>
/// <param name="Since">When it went live, UTC.</param>
/// <param name="By">Who made it live.</param>
/// <param name="Health">What its health check says now; null without one.</param>
/// <param name="Well">Whether the health check passed; null without one.</param>
/// <param name="Lock">Who is deploying to it now; null when nobody is.</param>
/// <param name="LastFailure">The newest failed deployment since; null when there is none.</param>
/// <param name="Unconfirmed">A version that was switched to and whose end the ledger does not know; null when there is none.</param>
/// <param name="Places">What each of its hosts shows; null where it has none.</param>
public sealed record EnvironmentAnswer(
    string Environment,
    string? Version,
    string? Commit,
    DateTimeOffset? Since,
    string? By,
    string? Health,
    bool? Well,
    string? Lock,
    string? LastFailure,
    string? Unconfirmed = null,
    ImmutableArray<PlaceStatus>? Places = null);
