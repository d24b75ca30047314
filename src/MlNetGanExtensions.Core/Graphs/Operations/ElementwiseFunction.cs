namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>A function of up to three cells, applied to all cells of its operands.</summary>
internal enum ElementwiseFunction
{
    /// <summary>x, repeated to the shape of the result.</summary>
    Copy,

    /// <summary>x + y.</summary>
    Add,

    /// <summary>x − y.</summary>
    Subtract,

    /// <summary>x y.</summary>
    Multiply,

    /// <summary>x / y.</summary>
    Divide,

    /// <summary>The smaller one.</summary>
    Minimum,

    /// <summary>The larger one.</summary>
    Maximum,

    /// <summary>1 where x > y, else 0.</summary>
    Greater,

    /// <summary>y where x is not 0, else z.</summary>
    Select,

    /// <summary>x y + z, rounded once; made by the planner.</summary>
    MultiplyAdd,

    /// <summary>z − x y, rounded once; made by the planner.</summary>
    MultiplySubtractFrom,

    /// <summary>−x.</summary>
    Negate,

    /// <summary>x².</summary>
    Square,

    /// <summary>√x.</summary>
    SquareRoot,

    /// <summary>eˣ.</summary>
    Exponential,

    /// <summary>ln x.</summary>
    Logarithm,

    /// <summary>tanh x.</summary>
    HyperbolicTangent,

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    Sigmoid,

    /// <summary>ln(1 + eˣ).</summary>
    Softplus,

    /// <summary>max(x, 0).</summary>
    Relu,

    /// <summary>x where positive, else x y.</summary>
    LeakyRelu,

    /// <summary>1 where x > 0, else 0.</summary>
    Step,

    /// <summary>|x|.</summary>
    Absolute,

    /// <summary>−1, 0 or 1.</summary>
    Sign,
}
