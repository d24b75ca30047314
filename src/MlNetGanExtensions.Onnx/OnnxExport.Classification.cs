using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Classification;
using MlNetGanExtensions.Onnx.Imputation;

namespace MlNetGanExtensions.Onnx;

/// <content>Classifiers, alone and behind an imputer.</content>
public static partial class OnnxExport
{
    /// <summary>Writes a classifier: score, probability and class of each row. Its generator is not written.</summary>
    /// <param name="classifier">A trained AC-GAN.</param>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <param name="options">What is written beside the model.</param>
    /// <exception cref="ArgumentNullException">The classifier or the stream is null.</exception>
    /// <exception cref="ArgumentException">The number of names is not that of the columns or classes, there are other names, or one is null.</exception>
    /// <exception cref="NotSupportedException">The file would hold more than 2 GB.</exception>
    public static void Write(AcGanModel classifier, Stream stream, OnnxExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(stream);
        options = OptionRules.Checked(options, "classifier", classifier.Columns, classifier.Classes);
        GraphBuilder graph = new();
        ClassifierNodes.AddOutputs(graph, classifier, graph.Input(OnnxNames.Rows, classifier.Columns));
        ModelFile.Write(graph, "classifier", stream, options);
    }

    /// <summary>Writes a classifier to a file; one that is there is replaced, unless the export fails.</summary>
    /// <remarks>As <see cref="Write(AcGanModel, Stream, OnnxExportOptions?)"/>.</remarks>
    /// <param name="classifier">A trained AC-GAN.</param>
    /// <param name="path">The file; <c>.onnx</c> is its usual ending.</param>
    /// <param name="options">What is written beside the model.</param>
    /// <exception cref="ArgumentNullException">The classifier or the path is null.</exception>
    /// <exception cref="ArgumentException">The number of names is not that of the columns or classes, there are other names, or one is null.</exception>
    /// <exception cref="NotSupportedException">The file would hold more than 2 GB.</exception>
    public static void Write(AcGanModel classifier, string path, OnnxExportOptions? options = null) =>
        Persistence.ModelFile.Save(path, stream => Write(classifier, stream, options));

    /// <summary>Writes an imputer and the classifier behind it as one: rows with NaN go in; completed rows, score, probability and class come out.</summary>
    /// <remarks>For what it costs see <see cref="Write(IFittedImputer, Stream, OnnxExportOptions?)"/>.</remarks>
    /// <param name="imputer">One of this library's fitted imputers.</param>
    /// <param name="classifier">A trained AC-GAN that takes what the imputer gives.</param>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <param name="options">What is written beside the model; columns are those of the imputer.</param>
    /// <param name="indicator">Given where the classifier was trained on <see cref="MissingIndicator.Append"/>'s columns; null where on the imputed ones alone.</param>
    /// <exception cref="ArgumentNullException">The imputer, the classifier or the stream is null.</exception>
    /// <exception cref="ArgumentException">
    /// The columns do not fit together, the number of names is not that of the columns or classes, there are other names, or one is null.
    /// </exception>
    /// <exception cref="NotSupportedException">The imputer is none of this library's, or the file would hold more than 2 GB.</exception>
    public static void Write(
        IFittedImputer imputer, AcGanModel classifier, Stream stream, OnnxExportOptions? options = null, MissingIndicator? indicator = null)
    {
        ArgumentNullException.ThrowIfNull(imputer);
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(stream);
        int indicated = indicator?.Indicated.Count ?? 0;
        if (indicator is not null && indicator.Columns != imputer.Columns)
        {
            throw new ArgumentException($"Expected an indicator of {imputer.Columns} columns, found one of {indicator.Columns}.", nameof(indicator));
        }

        if (classifier.Columns != imputer.Columns + indicated)
        {
            throw new ArgumentException(
                $"Expected a classifier of {imputer.Columns + indicated} columns, which imputer and indicator give; found one of {classifier.Columns}.",
                nameof(classifier));
        }

        options = OptionRules.Checked(options, "imputer and classifier", imputer.Columns, classifier.Classes);
        GraphBuilder graph = new();
        Tensor rows = graph.Input(OnnxNames.Rows, imputer.Columns);
        Tensor completed = ImputerNodes.Complete(graph, imputer, rows);
        graph.Output(OnnxNames.Completed, completed, imputer.Columns);
        Tensor features = indicator is null || indicated == 0
            ? completed
            : graph.ConcatColumns(completed, ImputerNodes.Indicate(graph, indicator, rows));
        ClassifierNodes.AddOutputs(graph, classifier, features);
        ModelFile.Write(graph, "imputer and classifier", stream, options);
    }

    /// <summary>Writes an imputer and a classifier to one file; one that is there is replaced, unless the export fails.</summary>
    /// <remarks>As <see cref="Write(IFittedImputer, AcGanModel, Stream, OnnxExportOptions?, MissingIndicator?)"/>.</remarks>
    /// <param name="imputer">One of this library's fitted imputers.</param>
    /// <param name="classifier">A trained AC-GAN that takes what the imputer gives.</param>
    /// <param name="path">The file; <c>.onnx</c> is its usual ending.</param>
    /// <param name="options">What is written beside the model; columns are those of the imputer.</param>
    /// <param name="indicator">Given where the classifier was trained on an indicator's columns too.</param>
    /// <exception cref="ArgumentNullException">The imputer, the classifier or the path is null.</exception>
    /// <exception cref="ArgumentException">
    /// The columns do not fit together, the number of names is not that of the columns or classes, there are other names, or one is null.
    /// </exception>
    /// <exception cref="NotSupportedException">The imputer is none of this library's, or the file would hold more than 2 GB.</exception>
    public static void Write(
        IFittedImputer imputer, AcGanModel classifier, string path, OnnxExportOptions? options = null, MissingIndicator? indicator = null) =>
        Persistence.ModelFile.Save(path, stream => Write(imputer, classifier, stream, options, indicator));
}
