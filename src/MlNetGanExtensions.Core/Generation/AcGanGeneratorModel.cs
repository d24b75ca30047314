using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Generation;

/// <summary>A fitted <see cref="AcGanGenerator"/>. Immutable; safe to use from many threads.</summary>
public sealed class AcGanGeneratorModel : IFittedRowGenerator, IChecksCollapse
{
    private readonly SortedDictionary<int, RowSupport> _supports;

    /// <param name="encoder">Has seen the rows of all classes.</param>
    /// <param name="supports">What each class showed.</param>
    /// <param name="network">Makes encoded rows; null where no slot varies.</param>
    internal AcGanGeneratorModel(RowEncoder encoder, SortedDictionary<int, RowSupport> supports, AcGanModel? network)
    {
        Encoder = encoder;
        _supports = supports;
        Network = network;
        Classes = [.. supports.Keys];
    }

    /// <inheritdoc/>
    public SlotLayout Layout => Encoder.Layout;

    /// <inheritdoc/>
    public IReadOnlyList<int> Classes { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, CollapseCheck> Collapse { get; internal set; } = CollapseChecks.None;

    internal RowEncoder Encoder { get; }

    internal IEnumerable<RowSupport> Supports => _supports.Values;

    internal AcGanModel? Network { get; }

    /// <summary>Reads a model that was saved. It makes the rows of the saved one, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no such model, is damaged, or goes past a limit.</exception>
    public static AcGanGeneratorModel Load(Stream stream, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(stream, limits, AcGanGeneratorFile.Kind, reader => AcGanGeneratorFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Reads a model that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no such model, is damaged, or goes past a limit.</exception>
    public static AcGanGeneratorModel Load(string path, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(path, limits, AcGanGeneratorFile.Kind, reader => AcGanGeneratorFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Writes the model, without the history of its training; the same model always gives the same bytes.</summary>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite, as after a training that diverged in its last step.</exception>
    public void Save(Stream stream) => AcGanGeneratorFile.Save(this, stream);

    /// <summary>Writes the model to a file; one that is there is replaced.</summary>
    /// <param name="path">The file; <c>.safetensors</c> is a fitting ending.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite.</exception>
    public void Save(string path) => ModelFile.Save(path, Save);

    /// <inheritdoc/>
    public Matrix Generate(int classNumber, int rows, ulong seed) => Generate(classNumber, RowRange.Until(rows), seed);

    /// <inheritdoc/>
    public Matrix Generate(int classNumber, RowRange rows, ulong seed)
    {
        if (!_supports.TryGetValue(classNumber, out RowSupport? support))
        {
            throw GeneratorChecks.NotFitted(classNumber, Classes);
        }

        return Encoder.Decode(Network?.Generate(classNumber, rows, seed) ?? new Matrix(rows.Count, 0), support);
    }
}
