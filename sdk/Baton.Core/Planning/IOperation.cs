using Baton.Core.Diagnostics;

namespace Baton.Core.Planning;

/// <summary>
/// One wanted fact about the outside world, such as "release v1.5.0 has the asset web.zip with sha256 X".
/// Both calls are safe to repeat, and a process may die between any two of them.
/// </summary>
public interface IOperation
{
    /// <summary>Stable, unique in its plan, made of kebab-case segments: <c>publish/folder/web-1.5.0.zip</c>.</summary>
    string Id { get; }

    /// <summary>What it will make hold. Pure; the same in a dry run and in a real one. Never contains a secret.</summary>
    OperationDescription Describe();

    /// <summary>Looks whether the fact holds. Never writes.</summary>
    Task<Observation> ObserveAsync(CancellationToken cancellationToken);

    /// <summary>Makes the fact hold. Called only after <see cref="ObserveAsync"/> answered <see cref="Observation.Missing"/>.</summary>
    /// <returns>Null when done. An error ends the run; a warning says that it was not done, and that the run may go on without it.</returns>
    Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken);
}
