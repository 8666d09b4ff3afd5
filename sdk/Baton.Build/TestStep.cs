using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Testing;
using Baton.Hooks;

namespace Baton.Build;

/// <summary>Runs the tests and reads from their results files how they ended.</summary>
/// <param name="dotnet">Runs the tests.</param>
/// <param name="folder">The unit's folder, absolute.</param>
public sealed class TestStep(DotNetCommand dotnet, string folder)
{
    private static readonly string[] Texts = [".trx", ".log", ".txt", ".xml", ".json", ".html", ".md"];

    /// <summary>What must not stay in the results files: tests print what they like.</summary>
    public SecretList Secrets { get; init; } = SecretList.None;

    /// <summary>Runs them. The build must have been done.</summary>
    /// <param name="test">What to test.</param>
    /// <param name="build">What was built.</param>
    /// <param name="properties">The properties that it was built with.</param>
    /// <param name="cancellationToken">Ends the tests.</param>
    /// <returns>How they ended; a failed test is an error that names it.</returns>
    public async Task<Result<TestOutcome>> RunAsync(
        TestConfiguration test, BuildConfiguration build, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var output = Path.Combine(folder, "artifacts", "baton");
        var results = Path.Combine(output, "tests");
        try
        {
            if (Directory.Exists(results))
            {
                Directory.Delete(results, recursive: true);
            }

            SelfIgnored.Make(output);
            Directory.CreateDirectory(results);
            var commands = await new TestCommands(dotnet, folder).OfAsync(test, build, properties, results, cancellationToken);
            var ends = new List<TestEnd>();
            try
            {
                foreach (var command in commands)
                {
                    var before = Reports(results);
                    var (exit, lines) = await dotnet.RunAsync(command.Arguments, cancellationToken);
                    ends.Add(new TestEnd(exit, lines, [.. Reports(results).Except(before).Select(f => TrxReader.Read(File.ReadAllText(f)))], command.Silent));
                }
            }
            finally
            {
                foreach (var file in Directory.EnumerateFiles(results, "*", SearchOption.AllDirectories).Where(f => Texts.Contains(Path.GetExtension(f))))
                {
                    RedactedFile.Clean(file, Secrets);
                }
            }

            return TestVerdict.Of(ends);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StepDiagnostics.CannotWrite.Report(
                $"The results of the tests cannot be written to '{results}': {exception.Message}", "Free some space, or make the folder writable.");
        }
    }

    private static IReadOnlyList<string> Reports(string folder) => [.. Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
