using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Applies an <see cref="Epilogue"/> to a part of a product soon after it was stored.</summary>
internal static unsafe class EpiloguePass
{
    /// <param name="epilogue">What to apply.</param>
    /// <param name="c">The product.</param>
    /// <param name="row">First row of the part.</param>
    /// <param name="rows">Rows of the part.</param>
    /// <param name="column">First column of the part, a multiple of 16.</param>
    /// <param name="columns">Columns of the part, filled up to a multiple of 16.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(in Epilogue epilogue, Block c, int row, int rows, int column, int columns)
    {
        Part part = new()
        {
            Cells = c.Data + ((nint)row * c.Stride) + column,
            Stride = c.Stride,
            Bias = epilogue.Bias + column,
            Gate = epilogue.Gate + ((nint)row * epilogue.GateStride) + column,
            GateStride = epilogue.GateStride,
            Slope = epilogue.Slope,
            Rows = rows,
            Columns = columns,
        };
        bool hasBias = epilogue.Bias != null;
        bool hasGate = epilogue.Gate != null;
        switch (epilogue.Function)
        {
            case EpilogueFunction.Relu:
                Apply<ReluOperator>(part, hasBias, hasGate);
                break;
            case EpilogueFunction.LeakyRelu:
                Apply<LeakyReluOperator>(part, hasBias, hasGate);
                break;
            case EpilogueFunction.Sigmoid:
                Apply<SigmoidOperator>(part, hasBias, hasGate);
                break;
            case EpilogueFunction.HyperbolicTangent:
                Apply<HyperbolicTangentOperator>(part, hasBias, hasGate);
                break;
            case EpilogueFunction.Softplus:
                Apply<SoftplusOperator>(part, hasBias, hasGate);
                break;
            case EpilogueFunction.Exponential:
                Apply<ExponentialOperator>(part, hasBias, hasGate);
                break;
            default:
                Apply<CopyOperator>(part, hasBias, hasGate);
                break;
        }
    }

    private static void Apply<TFunction>(in Part part, bool hasBias, bool hasGate)
        where TFunction : struct, IElementwiseOperator
    {
        if (hasBias && hasGate)
        {
            Apply<TFunction, Counts.N1, Counts.N1>(part);
        }
        else if (hasBias)
        {
            Apply<TFunction, Counts.N1, Counts.N0>(part);
        }
        else if (hasGate)
        {
            Apply<TFunction, Counts.N0, Counts.N1>(part);
        }
        else
        {
            Apply<TFunction, Counts.N0, Counts.N0>(part);
        }
    }

    /// <summary>The loop, compiled without branches for each combination: it takes as long as its loads and stores.</summary>
    [MethodImpl(HotLoop.Options)]
    private static void Apply<TFunction, TBiases, TGates>(in Part part)
        where TFunction : struct, IElementwiseOperator
        where TBiases : struct, ICount
        where TGates : struct, ICount
    {
        Vector512<float> slope = Vector512.Create(part.Slope);
        nint stride = part.Stride;
        nint gateStride = part.GateStride;
        for (int column = 0; column < part.Columns; column += 16)
        {
            Vector512<float> bias = TBiases.Value > 0 ? Vector512.Load(part.Bias + column) : default;
            float* cells = part.Cells + column;
            float* gate = part.Gate + column;
            for (int row = part.Rows; row > 0; row--)
            {
                Vector512<float> value = Vector512.Load(cells);
                if (TBiases.Value > 0)
                {
                    value += bias;
                }

                value = TFunction.Invoke(value, slope, default);
                if (TGates.Value > 0)
                {
                    value *= Vector512.Load(gate);
                    gate += gateStride;
                }

                value.Store(cells);
                cells += stride;
            }
        }
    }

    private struct Part
    {
        public float* Cells;
        public nint Stride;
        public float* Bias;
        public float* Gate;
        public nint GateStride;
        public float Slope;
        public int Rows;
        public int Columns;
    }
}
