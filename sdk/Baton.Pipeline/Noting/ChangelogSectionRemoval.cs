using System.Text;
using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Core.Notes.Changelogs;
using Baton.Core.Planning;

namespace Baton.Pipeline.Noting;

/// <summary>The changelog has no section of a version that was not released: what it says is unreleased again. Commits nothing.</summary>
/// <param name="file">The changelog, absolute.</param>
/// <param name="version">The version.</param>
internal sealed class ChangelogSectionRemoval(string file, string version) : IOperation
{
    public string Id => "remove-changelog-section";

    public OperationDescription Describe() => new("move to Unreleased", file, ("section", version));

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult<Observation>(Tried(() => After() is null
        ? new Observation.Satisfied(File.Exists(file) ? $"has no section for {version}" : "is not there") : new Observation.Missing($"has a section for {version}")));

    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => Task.FromResult(Tried(() =>
    {
        if (After() is { } after)
        {
            File.WriteAllText(file, after);
        }

        return new Observation.Satisfied();
    }) is Observation.Conflict conflict ? conflict.Why : null);

    // Byte order mark and all: the file keeps what it has.
    private string? After() => File.Exists(file) ? Changelog.TakeBack(Encoding.UTF8.GetString(File.ReadAllBytes(file)), version) : null;

    private Observation Tried(Func<Observation> act)
    {
        try
        {
            return act();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Observation.Conflict(StepDiagnostics.CannotWrite.Report($"'{file}' cannot be read or written: {exception.Message}", "Free some space, or make the file writable."));
        }
    }
}
