using System.Collections.Immutable;
using Baton.Core.Gates;

namespace Baton.Core.Plugins;

/// <summary>Decides whether a release may go live in an environment. Reads only; it is asked in a plan, and again under the lock.</summary>
public interface IGate
{
    /// <summary>Its name, as <c>--override</c> takes it.</summary>
    string Name { get; }

    /// <summary>Its settings, for <c>baton config</c>; null for none.</summary>
    object? Settings => null;

    /// <summary>Whether it is also asked about going back to an older release.</summary>
    bool IsAskedBack => true;

    /// <summary>The environment variables that it takes secrets from. They are masked, and hidden from the programs that a release starts.</summary>
    ImmutableArray<string> SecretVariables => [];

    /// <summary>Decides. What it cannot find out is a hold, never a go.</summary>
    /// <param name="question">What is to go live, and where.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<GateVerdict> DecideAsync(GateQuestion question, CancellationToken cancellationToken);
}
