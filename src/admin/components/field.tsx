import { Form } from "@medusajs/dashboard/components"
import { Input, Select, Switch, Textarea } from "@medusajs/ui"
import type { ReactNode } from "react"
import type {
  Control,
  FieldPath,
  FieldValues,
  RefCallBack,
  RegisterOptions,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import { parsePercent } from "../lib/percent"

interface FieldProps<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  label: string
  hint?: string
  optional?: boolean
  rules?: Pick<RegisterOptions<T>, "required" | "validate">
}

interface Rendered {
  value: string
  onChange: (value: string) => void
  name: string
  /** For the input: where the cursor goes when the field is wrong, or new. */
  inputRef: RefCallBack
}

/** A labelled field of a form; the caller renders the input, in a `Form.Control` that ties it to the label. */
export function Field<T extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional,
  rules,
  render,
}: FieldProps<T> & { render: (field: Rendered) => ReactNode }) {
  return (
    <Form.Field
      control={control}
      name={name}
      rules={rules}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label}</Form.Label>
          {render({
            value: field.value ?? "",
            onChange: field.onChange,
            name,
            inputRef: field.ref,
          })}
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

export function TextField<T extends FieldValues>({
  suffix,
  ...props
}: FieldProps<T> & { suffix?: string }) {
  return (
    <Field
      {...props}
      render={({ value, onChange, name, inputRef }) => (
        <div className="flex items-center gap-x-2">
          <div className="flex-1">
            <Form.Control>
              <Input
                ref={inputRef}
                name={name}
                value={value}
                onChange={(event) => onChange(event.target.value)}
                autoComplete="off"
              />
            </Form.Control>
          </div>
          {suffix && (
            <span className="text-ui-fg-muted txt-compact-small">{suffix}</span>
          )}
        </div>
      )}
    />
  )
}

export function TextAreaField<T extends FieldValues>(props: FieldProps<T>) {
  return (
    <Field
      {...props}
      render={({ value, onChange, name, inputRef }) => (
        <Form.Control>
          <Textarea
            ref={inputRef}
            name={name}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            rows={4}
          />
        </Form.Control>
      )}
    />
  )
}

/** A percentage as a merchant types it; `parsePercent` reads what it holds. */
export function PercentField<T extends FieldValues>(props: FieldProps<T>) {
  const { t } = useTranslation()
  const isPercent = (typed: string) =>
    parsePercent(typed) !== null || t("distribution.common.notPercent")
  return <TextField {...props} suffix="%" rules={{ validate: isPercent }} />
}

/** A whole number from `min` to `max`. */
export function WholeNumberField<T extends FieldValues>({
  min,
  max,
  ...props
}: FieldProps<T> & { min: number; max: number }) {
  const { t } = useTranslation()
  const isWithin = (typed: string) =>
    isWhole(typed, min, max) || t("distribution.common.notWhole", { min, max })
  return <TextField {...props} rules={{ validate: isWithin }} />
}

/** A whole number from `min` to `max`, or nothing. */
export function OptionalNumberField<T extends FieldValues>({
  min,
  max,
  ...props
}: FieldProps<T> & { min: number; max: number }) {
  const { t } = useTranslation()
  const isWithin = (typed: string) =>
    typed.trim() === "" ||
    isWhole(typed, min, max) ||
    t("distribution.common.notWhole", { min, max })
  return <TextField {...props} optional rules={{ validate: isWithin }} />
}

export function isWhole(typed: string, min: number, max: number): boolean {
  return /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max
}

export interface Option {
  value: string
  label: string
}

export function SelectField<T extends FieldValues>({
  options,
  placeholder,
  ...props
}: FieldProps<T> & { options: Option[]; placeholder?: string }) {
  return (
    <Field
      {...props}
      render={({ value, onChange, name, inputRef }) => (
        <Select value={value} onValueChange={onChange} name={name}>
          <Form.Control>
            <Select.Trigger ref={inputRef}>
              <Select.Value placeholder={placeholder} />
            </Select.Trigger>
          </Form.Control>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    />
  )
}

export function SwitchField<T extends FieldValues>({
  control,
  name,
  label,
  hint,
}: FieldProps<T>) {
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <div className="flex items-center justify-between gap-x-4">
            <Form.Label>{label}</Form.Label>
            <Form.Control>
              <Switch
                ref={field.ref}
                checked={Boolean(field.value)}
                onCheckedChange={field.onChange}
              />
            </Form.Control>
          </div>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
