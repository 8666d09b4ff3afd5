using Baton.Core.Configuration;
using Baton.Core.Releases;
using Baton.Gates.Migrations;
using Baton.Migrations.Releases;
using Baton.Testing;

namespace Baton.Gates.Tests.Equipment;

/// <summary>A folder with scripts that every tool can run on SQLite and on PostgreSQL.</summary>
internal sealed class MigrationFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public MigrationFolder(params (string Name, string Text)[] scripts)
    {
        foreach (var (name, text) in scripts)
        {
            Write(name, text);
        }
    }

    public static (string Name, string Text) First => ("V1__a.sql", "CREATE TABLE a (id int);\r\nCREATE TABLE a2 (id int);\r\n");

    public static (string Name, string Text) Second => ("V2__b.sql", "CREATE TABLE b (id int);\n");

    public static (string Name, string Text) Third => ("V3__c.sql", "CREATE TABLE c (id int);\n");

    public string Path => _folder.Path;

    public string Scripts => _folder["scripts"];

    public void Write(string name, string text) => _folder.Write($"scripts/{name}", text);

    public void Remove(string name) => File.Delete(System.IO.Path.Combine(Scripts, name));

    /// <summary>What a release records of them.</summary>
    public MigrationFact[] Facts(string tool)
    {
        var read = MigrationFiles.Read(["scripts"], Path, tool == "efcore" ? ["*.cs"] : null);
        Assert.Empty(read.Diagnostics);
        return [.. ReleaseMigrations.Of(read.Value, new MigrationsConfiguration { Tool = tool, Lint = false }, "shop").Value!.Facts];
    }

    public void Dispose() => _folder.Dispose();
}
