using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Generation.Copula;

/// <summary>A fitted <see cref="GaussianCopulaGenerator"/>. Immutable; safe to use from many threads.</summary>
/// <remarks>It keeps the different numbers of its classes, column by column: who must not learn of those must not be given the model.</remarks>
public sealed class GaussianCopulaModel : IFittedRowGenerator, IChecksCollapse
{
    private readonly SortedDictionary<int, CopulaClass> _classes = [];

    internal GaussianCopulaModel(SlotLayout layout, IEnumerable<CopulaClass> classes)
    {
        Layout = layout;
        foreach (CopulaClass fitted in classes)
        {
            _classes.Add(fitted.Number, fitted);
        }
    }

    /// <inheritdoc/>
    public SlotLayout Layout { get; }

    /// <inheritdoc/>
    public IReadOnlyList<int> Classes => [.. _classes.Keys];

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, CollapseCheck> Collapse { get; internal set; } = CollapseChecks.None;

    internal IReadOnlyCollection<CopulaClass> Fitted => _classes.Values;

    /// <summary>Reads a model that was saved. It makes the rows of the saved one, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no such model, is damaged, or goes past a limit.</exception>
    public static GaussianCopulaModel Load(Stream stream, ModelFileLimits? limits = null) =>
        ModelFile.Load(stream, limits, GaussianCopulaFile.Kind, GaussianCopulaFile.Read);

    /// <summary>Reads a model that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no such model, is damaged, or goes past a limit.</exception>
    public static GaussianCopulaModel Load(string path, ModelFileLimits? limits = null) =>
        ModelFile.Load(path, limits, GaussianCopulaFile.Kind, GaussianCopulaFile.Read);

    /// <summary>Writes the model; the file is data only.</summary>
    /// <param name="stream">Stays open.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public void Save(Stream stream) => GaussianCopulaFile.Save(this, stream);

    /// <summary>Writes the model to a file; one that is there is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public void Save(string path) => ModelFile.Save(path, Save);

    /// <inheritdoc/>
    public Matrix Generate(int classNumber, int rows, ulong seed) => Generate(classNumber, RowRange.Until(rows), seed);

    /// <inheritdoc/>
    public Matrix Generate(int classNumber, RowRange rows, ulong seed)
    {
        if (!_classes.TryGetValue(classNumber, out CopulaClass? fitted))
        {
            throw GeneratorChecks.NotFitted(classNumber, _classes.Keys);
        }

        Matrix draws = Draw(fitted, rows, seed);
        Matrix made = new(rows.Count, Layout.Columns);
        for (int row = 0; row < rows.Count; row++)
        {
            fitted.Write(draws.Row(row), made.Row(row));
        }

        return made;
    }

    /// <summary>The standard normal numbers of rows of a class, one for each of its latent columns.</summary>
    internal static Matrix Draw(CopulaClass fitted, RowRange rows, ulong seed)
    {
        RandomStream stream = new RandomStream(seed, "gaussian-copula sample").Child(fitted.Number);
        Matrix draws = new(rows.Count, fitted.Latents);
        for (int row = 0; row < rows.Count; row++)
        {
            stream.Child(rows.First + row).FillNormal(draws.Row(row));
        }

        return draws;
    }
}
