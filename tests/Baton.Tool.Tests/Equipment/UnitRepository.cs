using System.Net;
using System.Net.Sockets;
using Baton.Testing;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Tool.Tests.Equipment;

/// <summary>A git repository of its own with one release unit in it, and an end for whatever the unit's hook has started.</summary>
internal sealed class UnitRepository : IDisposable
{
    private readonly TempFolder folder = new();

    private UnitRepository()
    {
    }

    public string Path => folder.Path;

    /// <summary>A path below the repository.</summary>
    public string this[params string[] parts] => folder[parts];

    /// <summary>A port that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The example with this name, committed, on a port of its own.</summary>
    public static async Task<UnitRepository> FromExampleAsync(string example, int port) =>
        await FromExampleAsync(example, repository => repository.Edit("baton.json", text => text.Replace("5080", port.ToString(), StringComparison.Ordinal)));

    /// <summary>The example with this name, committed.</summary>
    public static async Task<UnitRepository> FromExampleAsync(string example, Action<UnitRepository>? change = null)
    {
        var repository = new UnitRepository();
        var source = System.IO.Path.Combine(TestSettings.ExamplesFolder, example);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = System.IO.Path.GetRelativePath(source, file);
            if (!relative.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts" or ".baton"))
            {
                var target = repository[relative];
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        change?.Invoke(repository);
        await repository.CommitAllAsync("feat: begin", init: true);
        return repository;
    }

    /// <summary>A copy of a repository, with everything that was built and released in it.</summary>
    public static UnitRepository CopyOf(UnitRepository other)
    {
        var repository = new UnitRepository();
        FolderCopy.Make(other.Path, repository.Path);
        return repository;
    }

    /// <summary>A repository with these files, committed.</summary>
    public static async Task<UnitRepository> OfAsync(params (string Path, string Content)[] files)
    {
        var repository = new UnitRepository();
        foreach (var (path, content) in files)
        {
            repository.Write(path, content);
        }

        await repository.CommitAllAsync("feat: begin", init: true);
        return repository;
    }

    public void Write(string path, string content) => folder.Write(path, content);

    public void Edit(string path, Func<string, string> change) => Write(path, change(File.ReadAllText(this[path])));

    public async Task CommitAllAsync(string message, bool init = false)
    {
        if (init)
        {
            await GitAsync("init", "--quiet", "--initial-branch=main");
        }

        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--message", message);
    }

    public async Task<string> GitAsync(params string[] arguments)
    {
        var result = await Cli.Wrap("git").WithArguments(["-C", Path, .. arguments])
            .WithEnvironmentVariables(GitIdentity.Variables).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return result.StandardOutput.Trim();
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Path, "service.pid", SearchOption.AllDirectories))
        {
            Processes.End(int.Parse(File.ReadAllText(file)));
        }

        folder.Dispose();
    }
}
