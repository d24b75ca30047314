using MlNetGanExtensions.Examples.DiseasePrediction;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Output;
using Spectre.Console;

IOutput output = Console.IsOutputRedirected ? new PlainOutput(Console.Out) : new LiveOutput(AnsiConsole.Console);
return await CommandLineParser.Create((options, cancellation) => DiseaseProgram.Run(options, output, cancellation)).Parse(args).InvokeAsync();
