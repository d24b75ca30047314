using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving.Mappings;

namespace MlNetGanExtensions.Saving;

/// <summary>Writes a component into an ML.NET model file.</summary>
/// <remarks>
/// ML.NET loads only types that it knows and mappings of columns that it finds by name in an assembly. So a component is written as a
/// chain of ML.NET's own transformers: its inputs side by side, the component itself as a constant text, a mapping of ours that
/// applies one to the other, and for each output column the part of the result that it is. Such a file is loaded by plain <c>Model.Load</c>.
/// </remarks>
internal static class Surrogate
{
    /// <summary>Writes a component as a chain of ML.NET's own transformers that gives the same columns when it is loaded.</summary>
    public static void Save(IRowComponent component, ModelSaveContext context) => ((ICanSaveModel)Build(component)).Save(context);

    /// <summary>Makes the chain.</summary>
    public static TransformerChain<ITransformer> Build(IRowComponent component)
    {
        // A context of its own: the one of the pipeline may be cancelled by now, and a fitted transformer should not hold on to it.
        MLContext ml = new();
        TransformsCatalog transforms = ml.Transforms;
        IDataView inputs = SurrogateInputs.Empty(ml, component.Inputs);
        IReadOnlyList<OutputColumn> outputs = component.Outputs(
            inputs.Schema, [.. component.Inputs.Select(input => input.Find(inputs.Schema, component.InputRole))]);

        KeyValuePair<int, string>[] payload = [new(0, PayloadText.Write(component.Content))];
        EstimatorChain<ITransformer> chain = new EstimatorChain<ITransformer>()
            .Append<ITransformer>(transforms.Concatenate(SurrogateColumns.Input, [.. component.Inputs.Select(input => input.Name)]))
            .Append<ITransformer>(transforms.CustomMapping<NoColumns, KeyColumn>(KeyFactory.Map, SurrogateContracts.Key))
            .Append<ITransformer>(transforms.Conversion.MapValue(SurrogateColumns.Payload, payload, SurrogateColumns.Key))
            .Append<ITransformer>(transforms.CustomMapping<ComponentSource, ResultColumn>(ComponentFactory.Map, SurrogateContracts.Component));
        foreach (OutputColumn output in outputs)
        {
            chain = new SurrogateOutputs(ml).Append(chain, output);
        }

        // Mappings leave columns that nobody reads any more; what is dropped is what there is.
        string[] own = [.. chain.Fit(inputs).GetOutputSchema(inputs.Schema)
            .Where(column => column.Name.StartsWith(SurrogateColumns.Prefix, StringComparison.Ordinal))
            .Select(column => column.Name)
            .Distinct()];
        return chain.Append<ITransformer>(transforms.DropColumns(own)).Fit(inputs);
    }
}
