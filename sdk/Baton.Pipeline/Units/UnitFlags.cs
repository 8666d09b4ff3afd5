using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Core.Releases;
using Baton.Gates.Ofrep;
using Baton.Gates.References;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Units;

/// <summary>Reads the flag files of a unit and of its environments, and looks where its code asks for flags.</summary>
internal static class UnitFlags
{
    /// <summary>
    /// The flags that the unit names and those that its code asks for, as its own source describes them; each has to be defined there.
    /// A unit without <c>flags</c> in baton.json has none, whatever its code does.
    /// </summary>
    public static Result<ImmutableArray<FlagFact>> Read(ReleaseUnit unit, DateOnly today, CancellationToken cancellationToken)
    {
        if (unit.Configuration.Flags is not { } flags)
        {
            return ImmutableArray<FlagFact>.Empty;
        }

        var read = Source(unit);
        if (!read.IsSuccess)
        {
            return Result<ImmutableArray<FlagFact>>.Failure(read.Diagnostics);
        }

        List<Diagnostic> notes = [.. read.Diagnostics];
        var source = read.Value.Flags;
        var used = FlagUse.Combine(flags.Keys, source, FlagReferenceScan.Folder(unit.Folder, flags.Methods.Select(FlagCall.Parse).OfType<FlagCall>(), flags.Symbols, cancellationToken));
        notes.AddRange(used.Diagnostics);
        if (!used.IsSuccess)
        {
            return Result<ImmutableArray<FlagFact>>.Failure(notes);
        }

        notes.AddRange(source is null ? [] : FlagCare.Check(source, used.Value.Select(f => f.Key), today));
        return Result<ImmutableArray<FlagFact>>.Success(used.Value, notes);
    }

    /// <summary>The unit's own source.</summary>
    public static Result<FlagSource> Source(ReleaseUnit unit)
    {
        if (unit.Configuration.Flags?.Source is not { } path)
        {
            return new FlagSource(null);
        }

        var read = File(unit, path);
        return read.IsSuccess ? Result<FlagSource>.Success(new FlagSource(read.Value), read.Diagnostics) : Result<FlagSource>.Failure(read.Diagnostics);
    }

    /// <summary>
    /// The flags of an environment; null when it names no source. A source that begins with http is a flag server, which is asked for
    /// the flags that matter; anything else is a file.
    /// </summary>
    public static async Task<Result<FlagSet>?> ReadThereAsync(Run run, ReleaseUnit unit, EnvironmentConfiguration environment, IEnumerable<string> keys)
    {
        if (environment.Flags is not { } source)
        {
            return null;
        }

        if (!IsServer(environment))
        {
            return File(unit, source);
        }

        var settings = OfrepSettings.Read(new Uri(source), run.Environment.Variables);
        if (!settings.IsSuccess)
        {
            return Result<FlagSet>.Failure(settings.Diagnostics);
        }

        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        return await new OfrepClient(settings.Value, handler, run.Environment.Time).ReadAsync(keys, run.Cancellation);
    }

    /// <summary>Whether the flags of an environment come from a server.</summary>
    public static bool IsServer(EnvironmentConfiguration environment) =>
        Uri.TryCreate(environment.Flags, UriKind.Absolute, out var server) && server.Scheme is "http" or "https";

    private static Result<FlagSet> File(ReleaseUnit unit, string path)
    {
        try
        {
            return FlagFile.Parse(System.IO.File.ReadAllText(unit.Absolute(path)), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FlagDiagnostics.BadFile.Report($"'{path}' cannot be read: {exception.Message}", "Mend the path in baton.json.", new SourceLocation(path));
        }
    }

    /// <summary>The flags of the unit's own source.</summary>
    /// <param name="Flags">Null when it names none.</param>
    internal sealed record FlagSource(FlagSet? Flags);
}
