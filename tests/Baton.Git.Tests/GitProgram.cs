using System.Globalization;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>The git command of the machine, and others in its place.</summary>
internal static class GitProgram
{
    /// <summary>One that is not there, so that what is read is read in process.</summary>
    public const string None = "no-such-git";

    private static readonly Lazy<(int Major, int Minor)> Machine = new(() =>
    {
        using var probe = GitSandbox.Init();
        var parts = probe.Git("version").Split(' ')[2].Split('.');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    });

    /// <summary>Whether it is at least this version.</summary>
    public static bool IsAtLeast(int major, int minor) => Machine.Value.CompareTo((major, minor)) >= 0;

    /// <summary>A shell script that does something first.</summary>
    public static string Wrapped(TempFolder folder, string first)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a shell script.");
        var file = folder.Write("git", $"#!/bin/sh\n{first}\nexec git \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }
}
