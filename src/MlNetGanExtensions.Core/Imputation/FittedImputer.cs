using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Imputation;

/// <summary>Reads fitted imputers of any kind: the file says which one it holds.</summary>
public static class FittedImputer
{
    /// <summary>Reads an imputer that <see cref="IFittedImputer.Save(Stream)"/> wrote. It fills the same cells, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks where there are some; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no imputer, is damaged, or goes past a limit.</exception>
    public static IFittedImputer Load(Stream stream, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(stream, limits, Formats(executor));

    /// <summary>Reads an imputer that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks where there are some; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no imputer, is damaged, or goes past a limit.</exception>
    public static IFittedImputer Load(string path, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(path, limits, Formats(executor));

    private static ModelFormat<IFittedImputer>[] Formats(IGraphExecutor? executor) =>
    [
        new(SimpleImputerFile.Kind, SimpleImputerFile.Read),
        new(ChainedImputerFile.Kind, ChainedImputerFile.Read),
        new(GaussianImputerFile.Kind, GaussianImputerFile.Read),
        new(StackedAutoencoderFile.Kind, reader => StackedAutoencoderFile.Read(reader, executor ?? CpuExecutor.Default)),
    ];
}
