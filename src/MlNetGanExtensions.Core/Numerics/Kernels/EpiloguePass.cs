using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Applies an <see cref="Epilogue"/> to one tile of a product right after it was stored.</summary>
internal static unsafe class EpiloguePass
{
    /// <param name="epilogue">What to apply.</param>
    /// <param name="c">The product.</param>
    /// <param name="row">First row of the tile.</param>
    /// <param name="rows">Rows of the tile.</param>
    /// <param name="column">First column of the tile, a multiple of 16 or of the vector width.</param>
    /// <param name="columns">Columns of the tile, filled up to a multiple of 16.</param>
    public static void Run(in Epilogue epilogue, Block c, int row, int rows, int column, int columns)
    {
        switch (epilogue.Function)
        {
            case EpilogueFunction.Relu:
                Apply<ReluOperator>(epilogue, c, row, rows, column, columns);
                break;
            case EpilogueFunction.LeakyRelu:
                Apply<LeakyReluOperator>(epilogue, c, row, rows, column, columns);
                break;
            case EpilogueFunction.Sigmoid:
                Apply<SigmoidOperator>(epilogue, c, row, rows, column, columns);
                break;
            case EpilogueFunction.HyperbolicTangent:
                Apply<HyperbolicTangentOperator>(epilogue, c, row, rows, column, columns);
                break;
            case EpilogueFunction.Softplus:
                Apply<SoftplusOperator>(epilogue, c, row, rows, column, columns);
                break;
            case EpilogueFunction.Exponential:
                Apply<ExponentialOperator>(epilogue, c, row, rows, column, columns);
                break;
            default:
                Apply<CopyOperator>(epilogue, c, row, rows, column, columns);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Apply<TFunction>(in Epilogue epilogue, Block c, int row, int rows, int column, int columns)
        where TFunction : struct, IElementwiseOperator
    {
        Vector512<float> slope = Vector512.Create(epilogue.Slope);
        for (int j = column; j < column + columns; j += 16)
        {
            Vector512<float> bias = epilogue.Bias == null ? Vector512<float>.Zero : Vector512.Load(epilogue.Bias + j);
            float* cells = c.Data + ((nint)row * c.Stride) + j;
            float* gate = epilogue.Gate + ((nint)row * epilogue.GateStride) + j;
            for (int i = 0; i < rows; i++)
            {
                Vector512<float> value = Vector512.Load(cells);
                value = epilogue.Bias == null ? value : value + bias;
                value = TFunction.Invoke(value, slope, default);
                value = epilogue.Gate == null ? value : value * Vector512.Load(gate);
                value.Store(cells);
                cells += c.Stride;
                gate += epilogue.GateStride;
            }
        }
    }
}
