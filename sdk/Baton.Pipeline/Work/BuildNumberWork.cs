using Baton.Core.BuildNumbers;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>Tells a build system the version, when the caller wants it.</summary>
internal static class BuildNumberWork
{
    public static void Tell(ReleaseSession session)
    {
        if (session.Options.BuildSystem is not { } name)
        {
            return;
        }

        var system = session.Need(BuildSystems.Find(name, session.Environment.Variables));
        var number = BuildNumberText.Of(system, session.Unit!.Configuration.Name, session.Version!);
        var files = number.Files.Select(f => Write(session, f)).OfType<string>();
        session.Answer = session.Answer with { BuildNumber = new BuildNumberAnswer(system.ToString().ToLowerInvariant(), number.Line, [.. files]) };
    }

    private static string? Write(ReleaseSession session, BuildNumberFile file)
    {
        if (session.Environment.Variables.GetValueOrDefault(file.Variable, "") is not { Length: > 0 } named)
        {
            if (file.IsNeeded)
            {
                session.Stop(BuildNumberDiagnostics.NoFile.Report(
                    $"{file.Variable} is not set, so there is no file to tell the version in.", "Run it in a job of that build system, or set the variable."));
            }

            return null;
        }

        var path = Path.GetFullPath(file.Name is null ? named : Path.Combine(named, file.Name), session.Folder);
        try
        {
            if (file.Name is null)
            {
                File.AppendAllText(path, file.Content);
            }
            else
            {
                File.WriteAllText(path, file.Content);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(BuildNumberDiagnostics.NoFile.Report($"'{path}' cannot be written: {exception.Message}", $"See what {file.Variable} names."));
        }

        return path;
    }
}
