using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Classification;
using MlNetGanExtensions.Onnx.Format;
using MlNetGanExtensions.Onnx.Imputation;
using MlNetGanExtensions.Oversampling;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;
using MlNetGanExtensions.Schemas;
using MlNetGanExtensions.Weighting;

namespace MlNetGanExtensions.Onnx.Pipelines;

/// <summary>Writes the transformers of a pipeline one behind the other into one graph.</summary>
/// <param name="schema">The data that the pipeline is applied to.</param>
internal sealed class PipelineExport(DataViewSchema schema)
{
    private readonly GraphBuilder _graph = new(schema.Select(column => column.Name));
    private readonly Dictionary<string, Tensor> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _slots = [];
    private readonly Dictionary<string, (Tensor Value, int Width)> _written = new(StringComparer.Ordinal);
    private string[]? _classes;

    public void Write(ITransformer model, Stream stream)
    {
        foreach (ITransformer transformer in ModelWalk.ScoringLeaves(model))
        {
            Add(transformer);
        }

        foreach ((string name, (Tensor value, int width)) in _written)
        {
            _graph.Output($"{name}.output", value, width);
        }

        if (_graph.Outputs.Count == 0)
        {
            throw new NotSupportedException("The model has no imputer and no classifier of this library, so there is nothing to write as ONNX.");
        }

        OnnxExportOptions options = new() { ColumnNames = _slots, ClassNames = _classes };
        ModelFile.Write(_graph, "pipeline", stream, options);
    }

    private void Add(ITransformer transformer)
    {
        switch (transformer)
        {
            case ImputerTransformer imputer:
                Impute(imputer.Component);
                break;
            case AcGanBinaryTransformer classifier:
                Classify(classifier.Component);
                break;
            case AcGanMulticlassTransformer classifier:
                Classify(classifier.Component);
                break;
            case OversamplingTransformer or DensityWeightsTransformer:
                // What they add matters to a trainer alone.
                break;
            default:
                throw new NotSupportedException(
                    $"{transformer.GetType().Name} cannot be written as ONNX here: only imputers and AC-GAN classifiers can. "
                    + "Apply it to the data, and export the part of the model behind it with the schema that it gives.");
        }
    }

    private void Impute(ImputerComponent component)
    {
        Tensor rows = _graph.ConcatColumns([.. component.Columns.Select(column => Read(column.Input, component.InputRole))]);
        Tensor completed = ImputerNodes.Complete(_graph, component.Model, rows);
        int offset = 0;
        foreach (ImputerColumn column in component.Columns)
        {
            int width = column.Input.Width;
            Set(column.Output, component.Columns.Count == 1 ? completed : _graph.SliceColumns(completed, offset, width), width);
            offset += width;
        }

        if (component.Indicator is { Size: > 0 } indicator)
        {
            Set(indicator.Name, ImputerNodes.Indicate(_graph, indicator.Indicator, rows), indicator.Size);
        }
    }

    private void Classify(AcGanBinaryComponent component)
    {
        Tensor probabilities = Probabilities(component.Model, component.Features, component.InputRole);
        Tensor logit = ClassifierNodes.Score(_graph, probabilities, classes: 2);
        Tensor score = _graph.Cast(_graph.Subtract(logit, _graph.Number(component.ThresholdLogit, ElementKind.Double)), ElementKind.Single);
        Set(ScoreNames.PredictedLabel, _graph.Greater(score, _graph.Number(0, ElementKind.Single)), 1);
        Set(ScoreNames.Score, score, 1);
        Set(
            ScoreNames.Probability,
            _graph.Clamp(
                _graph.SliceColumns(probabilities, 1, 1),
                _graph.Number(AcGanBinaryComponent.LeastProbability, ElementKind.Single),
                _graph.Number(1 - AcGanBinaryComponent.LeastProbability, ElementKind.Single)),
            1);
        _classes = ["false", "true"];
    }

    private void Classify(AcGanMulticlassComponent component)
    {
        Tensor probabilities = Probabilities(component.Model, component.Features, component.InputRole);
        long[] keys = [.. component.Classes.Select(place => (long)place + 1)];
        Tensor key = _graph.Gather(_graph.Constant(keys, keys.Length), _graph.ArgMax(probabilities), 0);
        Set(ScoreNames.PredictedLabel, _graph.Cast(key, ElementKind.UInt32), 1);
        Set(ScoreNames.Score, Spread(probabilities, component), component.Keys);
        _classes = component.Names?.Texts();
    }

    /// <summary>The classes that the model knows at their places among the keys, 0 for the others.</summary>
    private Tensor Spread(Tensor probabilities, AcGanMulticlassComponent component)
    {
        if (component.Classes.Count == component.Keys)
        {
            return probabilities;
        }

        float[] places = new float[component.Classes.Count * component.Keys];
        for (int i = 0; i < component.Classes.Count; i++)
        {
            places[(i * component.Keys) + component.Classes[i]] = 1;
        }

        return _graph.MatMul(probabilities, _graph.Constant(places, component.Classes.Count, component.Keys));
    }

    private Tensor Probabilities(AcGanModel model, FeatureCells features, string role)
    {
        Tensor rows = Read(features.Column, role);
        if (features.Means is { } means)
        {
            rows = _graph.Where(_graph.IsNaN(rows), _graph.Row([.. means]), rows);
        }

        return ClassifierNodes.Probabilities(_graph, model, rows);
    }

    /// <summary>A column that a step before has written, or an input of the file.</summary>
    private Tensor Read(InputColumn column, string role)
    {
        if (!_columns.TryGetValue(column.Name, out Tensor value))
        {
            string[]? names = SlotNames.Of(column.Find(schema, role));
            value = _graph.Input(column.Name, column.Width);
            _columns.Add(column.Name, value);
            _slots.AddRange(column.Size is null
                ? [column.Name]
                : Enumerable.Range(0, column.Width).Select(slot => $"{column.Name}.{(names?[slot] is { Length: > 0 } name ? name : $"{slot}")}"));
        }

        return value;
    }

    private void Set(string column, Tensor value, int width)
    {
        _columns[column] = value;
        _written[column] = (value, width);
    }
}
