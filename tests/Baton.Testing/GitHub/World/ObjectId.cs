using System.Security.Cryptography;
using System.Text;

namespace Baton.Testing.GitHub;

/// <summary>The id that git gives to an object: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage.</summary>
internal static class ObjectId
{
    public static string Of(string kind, string text)
    {
#pragma warning disable CA5350 // It is what git's ids are made with.
        return Convert.ToHexStringLower(SHA1.HashData([.. Encoding.UTF8.GetBytes($"{kind} {Encoding.UTF8.GetByteCount(text)}\0{text}")]));
#pragma warning restore CA5350
    }
}
