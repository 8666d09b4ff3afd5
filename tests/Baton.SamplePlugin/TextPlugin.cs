using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;

namespace Baton.SamplePlugin;

/// <summary>Packs a line of text with its CRC-32: <c>{ "text": "hello" }</c>. It fails where the line is <c>fail</c>.</summary>
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
            if (Line == "fail")
            {
                throw new NotSupportedException("This line cannot be packed.");
            }

            var (name, text) = ($"text-{request.Version}.txt", $"{Line} {request.Version}\n");
            await File.WriteAllTextAsync(Path.Combine(request.Output, name), $"{text}{Crc32.HashToUInt32(Encoding.UTF8.GetBytes(text)):x8}\n", cancellationToken);
            return ImmutableArray.Create(new PackedFile(name, "text"));
        }
    }
}
