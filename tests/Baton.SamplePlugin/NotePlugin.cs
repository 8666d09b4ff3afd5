using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;

namespace Baton.SamplePlugin;

/// <summary>Makes a release live by writing its version to a file: <c>"provider": "note", "file": "live.txt"</c>.</summary>
public sealed class NotePlugin : IPlugin<IDeployProvider>
{
    public string Name => "note";

    public string Schema => """{ "file": { "description": "The file.", "type": "string" } }""";

    public IDeployProvider Read(ObjectReader section) => new Provider(section.Text("file", Rules.Inside) ?? $"{section.Key}.txt");

    private sealed record Provider(string FileName) : IDeployProvider
    {
        public string Name => "note";

        public object? Settings => new { file = FileName };

        public string? Place => FileName;

        public IReadOnlyList<IOperation> Plan(DeployRequest request) => [new NoteOperation(request, File(request), request.Release.Version)];

        public IReadOnlyList<IOperation> Withdraw(DeployRequest request) => [new NoteOperation(request, File(request), null)];

        public bool Has(DeployRequest request) => true;

        private string File(DeployRequest request) => Path.GetFullPath(FileName, request.Context.Folder);
    }

    private sealed class NoteOperation(DeployRequest request, string file, string? version) : IOperation
    {
        public string Id => $"deploy/{request.Environment.Name}/note";

        public OperationDescription Describe() => new("note", file, ("version", version ?? "none"));

        public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
        {
            var known = await request.Log.LookAsync(cancellationToken);
            var noted = File.Exists(file) ? await File.ReadAllTextAsync(file, cancellationToken) : null;
            return !known.IsSuccess ? new Observation.Conflict(known.Diagnostics[0])
                : noted == version && (version is null || known.Value.Live == version) ? new Observation.Satisfied("is noted")
                : new Observation.Missing(noted is null ? "nothing is noted" : $"{noted} is noted");
        }

        public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
        {
            if (version is null)
            {
                File.Delete(file);
                return null;
            }

            if (await request.Log.WriteAsync(DeploymentPhase.Activating, "", cancellationToken) is { } refused)
            {
                return refused;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, version, cancellationToken);
            return await request.Log.WriteAsync(DeploymentPhase.Succeeded, "", cancellationToken);
        }
    }
}
