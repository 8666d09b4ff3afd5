namespace Baton.Deploy.Tests.Store;

public static class UnwritableStoreTests
{
    public sealed class AFileWhereTheFolderShouldBe
    {
        [Fact]
        public async Task IsACodedError()
        {
            using var packed = new Packed();
            File.WriteAllText(packed.Root, "a file");

            Assert.Equal("BATON6002", (await packed.PublishAsync()).Error!.Code);
        }
    }

    public sealed class AFullDisk
    {
        [Fact]
        public async Task IsACodedErrorAndTheNextRunGoesOn()
        {
            Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
            using var packed = new Packed();
            Directory.CreateDirectory(packed["web", ".1.2.0.partial"]);
            var unfinished = packed["web", ".1.2.0.partial", "notes.md.unfinished"];
            File.CreateSymbolicLink(unfinished, "/dev/full");

            var full = await packed.PublishAsync();
            Assert.Equal("BATON6002", full.Error!.Code);
            Assert.Empty(packed.Store().List());

            File.Delete(unfinished);
            Assert.Null((await packed.PublishAsync()).Error);
            Assert.True(packed.Store().Open("web", "1.2.0").IsSuccess);
        }
    }

    public sealed class AFolderWithoutRights
    {
        [Fact]
        public async Task IsACodedError()
        {
            if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            {
                Assert.Skip("Rights do not stop this user.");
                return;
            }

            using var packed = new Packed();
            Directory.CreateDirectory(packed.Root);
            File.SetUnixFileMode(packed.Root, UnixFileMode.UserRead | UnixFileMode.UserExecute);

            Assert.Equal("BATON6002", (await packed.PublishAsync()).Error!.Code);
        }
    }
}
