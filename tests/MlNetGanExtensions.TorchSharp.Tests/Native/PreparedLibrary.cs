using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace MlNetGanExtensions.TorchSharp.Tests.Native;

/// <summary>Lets TorchSharp run on systems with the C++ runtime of GCC 12 too, such as Debian 12, from a folder under <c>artifacts</c>.</summary>
/// <remarks>
/// TorchSharp's native library names one symbol of GCC 13's runtime, <c>std::ios_base_library_init</c>, which nothing in it calls: the symbol is there
/// to keep the library from being loaded with an older runtime. In a copy of the library that version is made one to do without. libtorch itself lies
/// beside it as links into the package folder.
/// </remarks>
internal static class PreparedLibrary
{
    private const string Library = "LibTorchSharp";
    private const string NewestVersion = "GLIBCXX_3.4.32";

    /// <summary>Why there is no libtorch here; null where there is.</summary>
    public static string? Missing { get; } = Folder("libtorch") is null
        ? $"libtorch is tested on Linux x64 only; this is {RuntimeInformation.RuntimeIdentifier}."
        : null;

    [ModuleInitializer]
    internal static void Install()
    {
        if (Missing is null)
        {
            Lazy<nint> handle = new(() => NativeLibrary.Load(Prepare()));
            AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => name == Library ? handle.Value : 0;
        }
    }

    private static string Prepare()
    {
        DirectoryInfo target = Directory.CreateDirectory(Folder("prepared libtorch")!);
        foreach (string library in Directory.GetFiles(Folder("libtorch")!))
        {
            string link = Path.Combine(target.FullName, Path.GetFileName(library));
            if (new FileInfo(link).LinkTarget != library)
            {
                // Another process may do the same at the same time, so links come into being elsewhere and are moved.
                string made = Path.Combine(target.FullName, Path.GetRandomFileName());
                File.CreateSymbolicLink(made, library);
                File.Move(made, link, overwrite: true);
            }
        }

        string name = $"lib{Library}.so";
        byte[] file = File.ReadAllBytes(Path.Combine(Folder("TorchSharp")!, name));
        new VersionNeeds(file).MakeWeak(NewestVersion);
        string prepared = Path.Combine(target.FullName, name);
        if (!File.Exists(prepared) || !File.ReadAllBytes(prepared).AsSpan().SequenceEqual(file))
        {
            string made = Path.Combine(target.FullName, Path.GetRandomFileName());
            File.WriteAllBytes(made, file);
            File.Move(made, prepared, overwrite: true);
        }

        return prepared;
    }

    private static string? Folder(string key) => typeof(PreparedLibrary).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == key)?.Value;
}
