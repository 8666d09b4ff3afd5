namespace Baton.Testing.Postgres;

/// <summary>Where PostgreSQL's server programs are, and how they are started: they refuse root.</summary>
internal sealed record PostgresPrograms(string Folder)
{
    private const string User = "postgres";

    private static readonly string[] Folders = ["/usr/lib/postgresql/15/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/17/bin"];

    /// <summary>Why there are none; null when there are.</summary>
    public static string? Missing =>
        OperatingSystem.IsWindows() ? "PostgreSQL is tested on Unix only."
        : Find() is null ? "PostgreSQL is not installed (Debian: apt-get install postgresql)."
        : IsRoot && !File.Exists("/usr/bin/setpriv") ? "PostgreSQL refuses root, and setpriv (util-linux) is not installed."
        : null;

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>The programs; null when there are none.</summary>
    public static PostgresPrograms? Find()
    {
        var named = Environment.GetEnvironmentVariable("BATON_TEST_POSTGRES");
        var folder = (named is { Length: > 0 } ? [named] : Folders).FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")));
        return folder is null ? null : new PostgresPrograms(folder);
    }

    /// <summary>The program and the arguments that run one of them, as the user postgres where this process is root. No shell and no further process is in between.</summary>
    public (string Program, string[] Arguments) Command(string name, params string[] arguments) => IsRoot
        ? ("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", Path.Combine(Folder, name), .. arguments])
        : (Path.Combine(Folder, name), arguments);
}
