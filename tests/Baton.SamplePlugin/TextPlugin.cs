using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;

namespace Baton.SamplePlugin;

/// <summary>Packs a line of text: <c>{ "text": "hello" }</c>.</summary>
public sealed class TextPlugin : IPlugin<IPacker>
{
    public string Name => "text";

    public string Schema => """{ "text": { "description": "The line.", "type": "string" } }""";

    public IPacker Read(ObjectReader section) => new Packer(section.Text(Name, Rules.NotEmpty) ?? "");

    private sealed record Packer(string Line) : IPacker
    {
        public string Name => "text";

        public object Settings => new { text = Line };

        public string Identity => "text";

        public IReadOnlyList<string> ExpectedNames(string folder, string version) => [$"text-{version}.txt"];

        public async Task<Result<ImmutableArray<PackedFile>>> PackAsync(PackRequest request, CancellationToken cancellationToken)
        {
            var name = $"text-{request.Version}.txt";
            await File.WriteAllTextAsync(Path.Combine(request.Output, name), $"{Line} {request.Version}\n", cancellationToken);
            return ImmutableArray.Create(new PackedFile(name, "text"));
        }
    }
}
