using System.Diagnostics;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>Tags of a repository in which git is set up to sign them, with a key of ssh.</summary>
public sealed class SignedTags : IDisposable
{
    private readonly GitSandbox _sandbox = Repositories.TwoAfterTag();

    public SignedTags()
    {
        _sandbox.Git("config", "user.name", "Grace Hopper");
        _sandbox.Git("config", "user.email", "grace@example.com");
        _sandbox.Git("config", "gpg.format", "ssh");
    }

    [Theory]
    [InlineData("tag.gpgSign")]
    [InlineData("tag.forceSignAnnotated")]
    public async Task AreVerifiedByGit(string setting)
    {
        var key = NewKey(passphrase: "");
        _sandbox.Git("config", setting, "true");
        using var repository = Repositories.Open(_sandbox, viaCommand: false, mayUseGit: true);
        Assert.True(repository.SignsTags());

        Assert.Null(await repository.CreateTagAsync("v1.3.0", _sandbox.Head, "v1.3.0", CancellationToken.None, GitSandbox.Start));

        Assert.Equal("tag", _sandbox.Git("cat-file", "-t", "v1.3.0"));
        var allowed = _sandbox.Write("../allowed", $"grace@example.com {File.ReadAllText($"{key}.pub")}");
        _sandbox.Git("-c", $"gpg.ssh.allowedSignersFile={allowed}", "verify-tag", "v1.3.0");
        _sandbox.Git("tag", "--annotate", "--no-sign", "--message", "x", "v1.3.1");
        Assert.ThrowsAny<InvalidOperationException>(() => _sandbox.Git("-c", $"gpg.ssh.allowedSignersFile={allowed}", "verify-tag", "v1.3.1"));
    }

    [Theory]
    [InlineData("a passphrase")]
    [InlineData(null)]
    public async Task AreNotMadeWithoutTheirSignature(string? passphrase)
    {
        if (passphrase is null)
        {
            _sandbox.Git("config", "user.signingKey", "/nowhere/key.pub");
        }
        else
        {
            NewKey(passphrase);
        }

        _sandbox.Git("config", "tag.gpgSign", "true");
        using var repository = Repositories.Open(_sandbox, viaCommand: false, mayUseGit: true);

        var refused = await repository.CreateTagAsync("v1.3.0", _sandbox.Head, "v1.3.0", CancellationToken.None, GitSandbox.Start);

        Assert.Equal("BATON1305", refused!.Code);
        Assert.Null(repository.FindTag("v1.3.0"));
    }

    public void Dispose() => _sandbox.Dispose();

    private string NewKey(string passphrase)
    {
        var key = Path.Combine(Path.GetDirectoryName(_sandbox.Path)!, "key");
        using var made = Process.Start(new ProcessStartInfo("ssh-keygen", ["-q", "-t", "ed25519", "-N", passphrase, "-C", "grace", "-f", key]))!;
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
        _sandbox.Git("config", "user.signingKey", $"{key}.pub");
        return key;
    }
}
