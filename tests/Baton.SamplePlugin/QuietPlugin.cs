using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Plugins;

namespace Baton.SamplePlugin;

/// <summary>Holds while a file exists: <c>"gates": { "quiet": { "file": "QUIET" } }</c>. It fails where the file is a folder.</summary>
public sealed class QuietPlugin : IPlugin<IGate>
{
    private static readonly DiagnosticDescriptor IsQuiet = new("SAMPLE1", "Quiet time", Severity.Error, ExitCode.Held);

    public string Name => "quiet";

    public string Schema => """{ "quiet": { "type": "object", "properties": { "file": { "description": "The file.", "type": "string" } } } }""";

    public IGate Read(ObjectReader section)
    {
        var o = section.Object(Name);
        var gate = new Gate(o?.Text("file", Rules.Inside) ?? "QUIET");
        o?.End();
        return gate;
    }

    private sealed record Gate(string FileName) : IGate
    {
        public string Name => "quiet";

        public object? Settings => new { file = FileName };

        public Task<GateVerdict> DecideAsync(GateQuestion question, CancellationToken cancellationToken)
        {
            var file = Path.GetFullPath(FileName, question.Context.Folder);
            if (Directory.Exists(file))
            {
                throw new InvalidOperationException($"'{FileName}' is a folder.");
            }

            return Task.FromResult<GateVerdict>(File.Exists(file)
                ? new GateVerdict.Hold([IsQuiet.Report($"The file '{FileName}' exists.", "Delete it.")])
                : new GateVerdict.Go { Evidence = [KeyValuePair.Create(FileName, "is not there")] });
        }
    }
}
