using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Onnx;
using MlNetGanExtensions.Onnx.Pipelines;

namespace MlNetGanExtensions;

/// <summary>Adds the export to ONNX to <c>ml.Gan()</c>.</summary>
public static class OnnxCatalogExtensions
{
    /// <summary>Writes the imputers and classifiers of a model as one ONNX file. ML.NET's <c>ApplyOnnxModel</c> runs it without this library.</summary>
    /// <remarks>
    /// <para>
    /// The columns that the model reads are the inputs, each rows × slots of Single. Every column that its imputers and classifiers write is an
    /// output, with <c>.output</c> behind its name, which ML.NET takes off again when it runs the file: imputed columns and indicators
    /// rows × slots, Score, Probability and PredictedLabel rows × 1 (Boolean for two classes; for more the raw key as UInt32, from 1, beside a
    /// Score of rows × keys).
    /// </para>
    /// <para>
    /// Steps that matter in training only are left out: those that add rows or a column of weights, and what was appended with a
    /// <see cref="TransformerScope"/> without Scoring, which <c>Transform</c> of the model skips too, whatever they are. Where the typed transformers
    /// throw for a row, because a cell is infinite or missing where it may not be, the results of that row mean nothing. Names of slots and
    /// classes stand in the metadata; see <see cref="OnnxNames"/>.
    /// </para>
    /// </remarks>
    /// <param name="catalog">Made by <c>ml.Gan()</c>.</param>
    /// <param name="model">A fitted or loaded imputer, AC-GAN classifier, or chain of them.</param>
    /// <param name="inputSchema">The schema of the data that the model is applied to.</param>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column that is read is missing in the schema, or of another type than was fitted.</exception>
    /// <exception cref="NotSupportedException">
    /// The model has another transformer, which is named, or an imputer that is not of this library; a column that is read is called as an
    /// output of the file; or the file would hold more than 2 GB.
    /// </exception>
    public static void ExportToOnnx(this GanCatalog catalog, ITransformer model, DataViewSchema inputSchema, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputSchema);
        ArgumentNullException.ThrowIfNull(stream);
        new PipelineExport(inputSchema).Write(catalog.Unwrap(model), stream);
    }

    /// <summary>Writes the imputers and classifiers of a model to an ONNX file; one that is there is replaced, unless the export fails.</summary>
    /// <remarks>As <see cref="ExportToOnnx(GanCatalog, ITransformer, DataViewSchema, Stream)"/>.</remarks>
    /// <param name="catalog">Made by <c>ml.Gan()</c>.</param>
    /// <param name="model">A fitted or loaded imputer, AC-GAN classifier, or chain of them.</param>
    /// <param name="inputSchema">The schema of the data that the model is applied to.</param>
    /// <param name="path">The file; <c>.onnx</c> is its usual ending.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column that is read is missing in the schema, or of another type than was fitted.</exception>
    /// <exception cref="NotSupportedException">
    /// The model has another transformer, which is named, or an imputer that is not of this library; a column that is read is called as an
    /// output of the file; or the file would hold more than 2 GB.
    /// </exception>
    public static void ExportToOnnx(this GanCatalog catalog, ITransformer model, DataViewSchema inputSchema, string path) =>
        Persistence.ModelFile.Save(path, stream => catalog.ExportToOnnx(model, inputSchema, stream));

    /// <summary>Writes a generator of rows to an ONNX file; one that is there is replaced. As <see cref="OnnxExport.Write(IFittedRowGenerator, string, OnnxExportOptions?)"/>.</summary>
    /// <param name="catalog">Made by <c>ml.Gan()</c>.</param>
    /// <param name="generator">One of this library's fitted generators.</param>
    /// <param name="path">The file; <c>.onnx</c> is its usual ending.</param>
    /// <param name="options">What is written beside the model.</param>
    /// <exception cref="ArgumentNullException">The catalog, the generator or the path is null.</exception>
    /// <exception cref="ArgumentException">The number of names is not that of the slots, classes or categories, or one is null.</exception>
    /// <exception cref="NotSupportedException">The generator is none of this library's, or the file would hold more than 2 GB.</exception>
    public static void ExportToOnnx(this GanCatalog catalog, IFittedRowGenerator generator, string path, OnnxExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        OnnxExport.Write(generator, path, options);
    }

    /// <summary>Writes the generator of a table to an ONNX file; one that is there is replaced. As <see cref="OnnxExport.Write(TableGenerator, string, OnnxExportOptions?)"/>.</summary>
    /// <param name="catalog">Made by <c>ml.Gan()</c>.</param>
    /// <param name="generator">Learned from a table by one of this library's generators.</param>
    /// <param name="path">The file; <c>.onnx</c> is its usual ending.</param>
    /// <param name="options">A description; the names are known, so none are given.</param>
    /// <exception cref="ArgumentNullException">The catalog, the generator or the path is null.</exception>
    /// <exception cref="ArgumentException">The options have names, or the description is null.</exception>
    /// <exception cref="NotSupportedException">The generator is none of this library's, or the file would hold more than 2 GB.</exception>
    public static void ExportToOnnx(this GanCatalog catalog, TableGenerator generator, string path, OnnxExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        OnnxExport.Write(generator, path, options);
    }
}
