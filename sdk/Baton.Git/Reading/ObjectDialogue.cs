using System.Globalization;
using System.Text;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.Running;

namespace Baton.Git.Reading;

/// <summary>Asks a running <c>git cat-file --batch</c> for one object after the other.</summary>
internal sealed class ObjectDialogue(GitProcess process, GitLocation location) : IDisposable
{
    /// <summary>An object; null when it is not here.</summary>
    public GitObject? Read(string name)
    {
        process.Input.Write(Encoding.UTF8.GetBytes(name + "\n"));
        process.Input.Flush();
        var header = Line().Split(' ');
        if (header.Length != 3 || !int.TryParse(header[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return null;
        }

        var content = new byte[size];
        process.Output.ReadExactly(content);
        process.Output.ReadByte();
        return new GitObject(header[0], header[1], content);
    }

    /// <exception cref="GitException">It is not here.</exception>
    public GitObject Need(string name) => Read(name) ?? throw GitFailures.Of("cat-file", location, (0, $"the object {name} is missing"));

    public void Dispose() => process.Dispose();

    private string Line()
    {
        var line = new StringBuilder();
        for (var b = process.Output.ReadByte(); b != '\n'; b = process.Output.ReadByte())
        {
            line.Append(b >= 0 ? (char)b : throw process.Failure(location));
        }

        return line.ToString();
    }
}
