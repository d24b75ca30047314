using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Validation;

/// <summary>Applies a model as ML.NET's own cross-validation does.</summary>
internal static class Scoring
{
    /// <summary>A chain is applied with all its members, those meant for training included; any other model as it is.</summary>
    public static IDataView AsCrossValidation(ITransformer model, IDataView data)
    {
        if (!ModelWalk.IsChain(model))
        {
            return model.Transform(data);
        }

        // The type of the last member is known only while running.
        MethodInfo transform = model.GetType().GetMethod(nameof(ITransformer.Transform), [typeof(IDataView), typeof(TransformerScope)])!;
        return transform.CreateDelegate<Func<IDataView, TransformerScope, IDataView>>(model)(data, TransformerScope.Everything);
    }
}
