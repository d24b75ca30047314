using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving.Mappings;

namespace MlNetGanExtensions.Saving;

/// <summary>Appends what gives an output column its part of the result.</summary>
internal sealed class SurrogateOutputs(MLContext ml)
{
    private readonly TransformsCatalog _transforms = ml.Transforms;

    public EstimatorChain<ITransformer> Append(EstimatorChain<ITransformer> chain, OutputColumn output) => output switch
    {
        VectorOutput vector => AppendVector(chain, vector),
        SingleOutput single => Sliced(chain, single.Offset, 1)
            .Append<ITransformer>(_transforms.CustomMapping<SliceSource, NumberColumn>(NumberFactory.Map, SurrogateContracts.Number))
            .Append<ITransformer>(_transforms.CopyColumns(single.Name, SurrogateColumns.Number)),
        BooleanOutput boolean => Sliced(chain, boolean.Offset, 1)
            .Append<ITransformer>(_transforms.CustomMapping<SliceSource, SignColumn>(SignFactory.Map, SurrogateContracts.Sign))
            .Append<ITransformer>(_transforms.CopyColumns(boolean.Name, SurrogateColumns.Sign)),
        KeyOutput key => AppendKey(chain, key),
        _ => throw new NotSupportedException($"Column '{output.Name}' of type {output.Type} cannot be saved."),
    };

    private EstimatorChain<ITransformer> AppendVector(EstimatorChain<ITransformer> chain, VectorOutput output) =>
        Sliced(chain, output.Offset, output.Size)
            .Append<ITransformer>(_transforms.CustomMapping<SliceSource, ChunkColumns>(VectorFactory.Map, SurrogateContracts.Vector))
            .Append<ITransformer>(_transforms.Concatenate(output.Name, VectorFactory.Columns(output.Size)));

    /// <summary>The class is looked up in a table of all keys, which brings the key type along, and the values that its annotation holds.</summary>
    private EstimatorChain<ITransformer> AppendKey(EstimatorChain<ITransformer> chain, KeyOutput output)
    {
        IDataView table = KeyTable.Create(ml, output);
        return Sliced(chain, output.Offset, 1)
            .Append<ITransformer>(_transforms.CustomMapping<SliceSource, ClassColumn>(ClassFactory.Map, SurrogateContracts.Class))
            .Append<ITransformer>(_transforms.Conversion.MapValue(
                output.Name, table, table.Schema[KeyTable.ClassName], table.Schema[KeyTable.KeyName], SurrogateColumns.Class));
    }

    private EstimatorChain<ITransformer> Sliced(EstimatorChain<ITransformer> chain, int offset, int length)
    {
        KeyValuePair<int, long>[] slice = [new(0, new Slice(offset, length).Packed)];
        return chain.Append<ITransformer>(_transforms.Conversion.MapValue(SurrogateColumns.Slice, slice, SurrogateColumns.Key));
    }
}
