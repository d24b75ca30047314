using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Generation;

/// <summary>Reads fitted generators of any kind: the file says which one it holds.</summary>
public static class FittedRowGenerator
{
    /// <summary>Reads a generator that one of the fitted generators' <c>Save</c> wrote. It makes the same rows, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks where there are some; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no generator, is damaged, or goes past a limit.</exception>
    public static IFittedRowGenerator Load(Stream stream, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(stream, limits, Formats(executor ?? CpuExecutor.Default));

    /// <summary>Reads a generator that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks where there are some; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no generator, is damaged, or goes past a limit.</exception>
    public static IFittedRowGenerator Load(string path, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(path, limits, Formats(executor ?? CpuExecutor.Default));

    private static ModelFormat<IFittedRowGenerator>[] Formats(IGraphExecutor executor) =>
    [
        new(TabularGanFile.Kind, reader => TabularGanFile.Read(reader, executor)),
        new(TabularVaeFile.Kind, reader => TabularVaeFile.Read(reader, executor)),
        new(ConditionalTabularGanFile.Kind, reader => ConditionalTabularGanFile.Read(reader, executor)),
        new(GaussianCopulaFile.Kind, GaussianCopulaFile.Read),
        new(AcGanGeneratorFile.Kind, reader => AcGanGeneratorFile.Read(reader, executor)),
    ];
}
