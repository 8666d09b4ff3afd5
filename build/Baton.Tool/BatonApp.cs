using System.Runtime.CompilerServices;
using Baton.Cake;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Tool.CommandLine;
using Baton.Tool.Linting;
using Baton.Tool.Rendering;
using Baton.Tool.Surroundings;

namespace Baton.Tool;

/// <summary>The <c>baton</c> command: arguments in, a rendered answer and an exit code out.</summary>
public static class BatonApp
{
    /// <summary>Runs one command line to its end.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, ProcessWorld world) =>
        ShortCommandLine.Read(arguments, world.CurrentDirectory) is { } version ? RunCommand(version, world) : RunParsed(arguments, world);

    private static int RunParsed(IReadOnlyList<string> arguments, ProcessWorld world)
    {
        var parsed = CommandLineParser.Parse(arguments, world.CurrentDirectory);
        if (!parsed.IsSuccess)
        {
            return Refuse(arguments, world, parsed.Diagnostics);
        }

        var invocation = parsed.Value;
        if (invocation.Text is { } text)
        {
            world.Out.Write(invocation is { Json: true, Command.Name: Commands.Explain } ? AnswerJson.OfText(Commands.Explain, text) + Environment.NewLine : text);
            return (int)ExitCode.Done;
        }

        if (invocation.Command == Commands.Lint)
        {
            return LintCommand.Run(invocation, world);
        }

        if (FlagFilesCommand.Takes(invocation))
        {
            return FlagFilesCommand.Run(invocation, world);
        }

        if (invocation.Command == Commands.Init)
        {
            return Beginning.InitCommand.Run(invocation, world);
        }

        if (PluginChecks.PluginCheckCommand.Takes(invocation))
        {
            return PluginChecks.PluginCheckCommand.Run(invocation, world);
        }

        return invocation.Command is null ? RunTargets(invocation, world) : RunCommand(invocation, world);
    }

    private static int RunCommand(Invocation invocation, ProcessWorld world)
    {
        var verbose = invocation.CakeArguments.Any(a => a is "--verbosity=verbose" or "--verbosity=diagnostic");
        var quiet = invocation.Command!.Quiet;
        using var answers = new RedactingWriter(world.Out);
        using var others = new RedactingWriter(world.Error);
        var (writer, width, colours) = invocation.Json || quiet ? (others, world.ErrorWidth, world.ErrorColours) : (answers, world.OutWidth, world.OutColours);
        using var live = new LiveRows(writer, width, colours, world.Time);
        var progress = new ConsoleProgress(writer, colours, live, invocation.Directory, quiet && !verbose, verbose, Annotate(invocation, world));
        var carried = Runs.Start(world, progress, invocation.Command!.Name);
        answers.Redact = others.Redact = text => carried.Run.Secrets.Redact(text);
        var exit = VersionCommand.Takes(invocation) ? VersionCommand.Run(invocation, carried, world) : FrostingHost.RunQuietly(invocation, carried, world);
        Runs.End(carried, exit);
        live.Dispose();
        if (carried.Run.Exit != ExitCode.Done)
        {
            progress.Explain(carried.Run.Diagnostics);
        }

        Answer(invocation, carried, world, answers, exit);
        return invocation.Values("markdown").LastOrDefault() is { } file ? Summarise(file, invocation, carried, world, exit) : exit;
    }

    private static Func<Diagnostic, string>? Annotate(Invocation invocation, ProcessWorld world) =>
        Annotation.IsWanted(world.Variables) ? d => Annotation.Of(d, invocation.Directory, world.Variables.GetValueOrDefault("GITHUB_WORKSPACE")) : null;

    /// <summary>Writes the answer as Markdown: after what the summary of the job has already, and in the place of any other file.</summary>
    private static int Summarise(string file, Invocation invocation, ReleaseRun carried, ProcessWorld world, int exit)
    {
        var (path, text) = (Path.GetFullPath(file, invocation.Directory), carried.Run.Secrets.Redact(MarkdownAnswer.Of(invocation.Command!.Name, carried, invocation.Directory, exit)));
        try
        {
            File.WriteAllText(path, (file == world.Variables.GetValueOrDefault("GITHUB_STEP_SUMMARY") && File.Exists(path) ? File.ReadAllText(path) : "") + text);
            return exit;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var diagnostic = CommandLineDiagnostics.BadOptionValue.Report($"'--markdown {file}' cannot be written: {exception.Message}", "Name a file in a folder that is there.");
            Spectre.Console.AnsiConsoleExtensions.MarkupLine(Consoles.On(world.Error, world.ErrorColours), DiagnosticText.Markup(diagnostic));
            return exit == (int)ExitCode.Done ? (int)diagnostic.Descriptor.Exit : exit;
        }
    }

    private static void Answer(Invocation invocation, ReleaseRun carried, ProcessWorld world, RedactingWriter answers, int exit)
    {
        if (invocation.Json)
        {
            world.Out.WriteLine(AnswerJson.Of(invocation.Command!.Name, carried, exit));
            if (carried.Answer.BuildNumber?.Line is { } told)
            {
                world.Error.WriteLine(told);
            }
        }
        else if (PlainVersion.Of(carried) is { } version)
        {
            world.Out.WriteLine(version);
        }
        else
        {
            Render(invocation, carried, world, answers);
        }
    }

    // Apart, so that a plain version does not load Spectre.Console.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Render(Invocation invocation, ReleaseRun carried, ProcessWorld world, RedactingWriter answers) =>
        AnswerText.Write(Consoles.On(answers, world.OutColours), invocation.Command!.Name, carried, invocation.Directory);

    /// <summary>Targets, with Cake's own output, and then the answer that the command gives.</summary>
    private static int RunTargets(Invocation invocation, ProcessWorld world)
    {
        using var progress = new CakeProgress(world.Time);
        var carried = Runs.Start(world, progress, "");
        using var answers = new RedactingWriter(world.Out) { Redact = text => carried.Run.Secrets.Redact(text) };
        using var others = new RedactingWriter(world.Error) { Redact = text => carried.Run.Secrets.Redact(text) };
        var exit = FrostingHost.RunPlain(invocation, carried, world, invocation.Json ? others : null);
        Runs.End(carried, exit);
        if (invocation.Json)
        {
            world.Out.WriteLine(AnswerJson.Of(carried.Run.Command, carried, exit));
        }
        else if (carried.Stage?.Find<Versioned>() is not null)
        {
            AnswerText.Write(Consoles.On(answers, world.OutColours), carried.Run.Command, carried, invocation.Directory);
        }

        if (carried.Run.Exit != ExitCode.Done)
        {
            Spectre.Console.AnsiConsoleExtensions.MarkupLine(Consoles.On(others, world.ErrorColours), DiagnosticText.Pages(carried.Run.Diagnostics));
        }

        return exit;
    }

    private static int Refuse(IReadOnlyList<string> arguments, ProcessWorld world, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        // A token that was given where none is taken is not to be seen either.
        var secrets = new SecretList(SecretVariables.Of(world.Variables));
        diagnostics = [.. diagnostics.Select(secrets.Redact)];
        var exit = (int)diagnostics.First(d => d.IsError).Descriptor.Exit;
        if (arguments.Contains("--json"))
        {
            world.Out.WriteLine(AnswerJson.OfDiagnostics(arguments.FirstOrDefault(a => !a.StartsWith('-')) ?? "", diagnostics, exit));
            return exit;
        }

        var console = Consoles.On(world.Error, world.ErrorColours);
        foreach (var line in diagnostics.Select(DiagnosticText.Markup).Append(DiagnosticText.Pages(diagnostics)))
        {
            Spectre.Console.AnsiConsoleExtensions.MarkupLine(console, line);
        }

        return exit;
    }
}
